import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';
import classes from './Markdown.module.css';
import { asTyped } from './markdown-literal.ts';
import { sayDone } from './toast.tsx';
import words from './words.module.css';

type Components = ComponentProps<typeof ReactMarkdown>['components'];
type Shown = { readonly children?: React.ReactNode };

/** The address of a link is copied and never opened: what somebody wrote in a note, or a list brought, decides nothing here. */
function CopiedLink({ href, children }: Shown & { readonly href?: string | undefined }) {
  if (href === undefined || href === '') return children;
  const copy = () =>
    void navigator.clipboard.writeText(href).then(
      () => sayDone(`Copied: ${href}`),
      () => sayDone(`The clipboard is closed to this window. The address is ${href}`),
    );
  return (
    <button type="button" className={classes.link} title={`Copy ${href}`} onClick={copy}>
      {children}
    </button>
  );
}

const Strong = ({ children }: Shown) => <strong>{children}</strong>;
/** A heading of a note is none of the page. */
const Head = ({ children }: Shown) => (
  <p>
    <strong>{children}</strong>
  </p>
);
const inline: Components = {
  a: ({ href, children }) => <CopiedLink href={href}>{children}</CopiedLink>,
  code: ({ children }) => <span className={classes.code}>{children}</span>,
  strong: Strong,
};
const blocks: Components = {
  ...inline,
  h1: Head,
  h2: Head,
  h3: Head,
  h4: Head,
  h5: Head,
  h6: Head,
  pre: ({ children }) => <p>{children}</p>,
  blockquote: ({ children }) => <div className={words.quoted}>{children}</div>,
};
const inlineElements = ['strong', 'em', 'code', 'a'];
const blockElements = inlineElements.concat(
  ['p', 'ul', 'ol', 'li', 'br', 'hr', 'pre', 'blockquote'],
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
);
const plugins = [asTyped];
/** No address is ever put where the page would follow it, so it is shown and copied as it stands. */
const asItStands = (address: string) => address;

/** Most notes are a line of plain words: nothing needs to be read of those. */
export const isPlain = (text: string): boolean =>
  !/[*_`<>[\]\\&#!~]|^\s*(?:[-+]|\d+[.)])(?:\s|$)|^(?: {4}|\t)|^\s*(?:-{2,}|={2,})\s*$/m.test(text);

interface Props {
  readonly text: string;
  readonly className?: string | undefined;
}

/** A note as it was meant: lists, emphasis and lines, without tags, pictures or links that open. */
export function Markdown({ text, className }: Props) {
  const name = `${classes.markdown} ${className ?? ''}`;
  if (isPlain(text)) {
    return (
      <div className={name}>
        <p>{text}</p>
      </div>
    );
  }
  return (
    <div className={name}>
      <ReactMarkdown
        allowedElements={blockElements}
        unwrapDisallowed
        components={blocks}
        remarkPlugins={plugins}
        urlTransform={asItStands}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

/** One line of a note, within a sentence. */
export function InlineMarkdown({ text }: Pick<Props, 'text'>) {
  if (isPlain(text)) return text;
  return (
    <ReactMarkdown
      allowedElements={inlineElements}
      unwrapDisallowed
      components={inline}
      remarkPlugins={plugins}
      urlTransform={asItStands}
    >
      {text}
    </ReactMarkdown>
  );
}
