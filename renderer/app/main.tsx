import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reach } from '#renderer/api/client.ts';
import { listenForLeaving } from '#renderer/api/notes.ts';
import { listenForKeys } from '#renderer/ui/keys/keys.ts';
import { App } from './App.tsx';
import { Locked } from './Locked.tsx';
import { listenForMenu } from './menu.ts';
import { Unreachable } from './Unreachable.tsx';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no root.');
const root = createRoot(element);

listenForKeys();
listenForLeaving();

async function start(): Promise<void> {
  try {
    const reached = await reach();
    if (reached) listenForMenu();
    root.render(<StrictMode>{reached ? <App /> : <Locked />}</StrictMode>);
  } catch {
    root.render(
      <StrictMode>
        <Unreachable />
      </StrictMode>,
    );
  }
}

void start();
