import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { failureOf } from '#renderer/api/failure.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { DoneStep } from './DoneStep.tsx';
import { leave, putAway } from './flow.ts';
import { useFlow, watchFlow } from './flow-state.ts';
import { ListHistory } from './lists/ListHistory.tsx';
import { MapStep } from './map/MapStep.tsx';
import { Page } from './Page.tsx';
import { RegisterDone } from './register/RegisterDone.tsx';
import { RegisterReview } from './register/RegisterReview.tsx';
import { RegisterStep } from './register/RegisterStep.tsx';
import { ReviewStep } from './review/ReviewStep.tsx';
import { WorkStep } from './WorkStep.tsx';

/** The lists of the book, and in their place the import while there is one. */
export function ListsScreen() {
  const flow = useFlow();
  useEffect(() => {
    const unwatch = watchFlow();
    return () => {
      unwatch();
      putAway();
    };
  }, []);
  switch (flow.kind) {
    case 'none':
      return <ListHistory />;
    case 'opening':
      return (
        <Page at={0} title={flow.fileName}>
          <LoadingShape rows={6} label={`Reading ${flow.fileName}`} />
        </Page>
      );
    case 'unreadable':
      return <Unreadable fileName={flow.fileName} error={flow.error} />;
    case 'map':
      if (flow.preview.kind === 'register')
        return <RegisterStep opened={flow} error={flow.error} again={flow.again} />;
      return <MapStep opened={flow} error={flow.error} again={flow.again} />;
    case 'checking':
      return (
        <WorkStep
          opened={flow}
          progress={flow.progress}
          at={2}
          title={flow.preview.kind === 'register' ? 'Checking every number' : 'Checking every row'}
          what={flow.preview.kind === 'register' ? 'Checking every number' : 'Checking every row'}
          meanwhile="Nothing is in your book yet. You can go on calling."
        />
      );
    case 'review':
      if (flow.review.register !== null)
        return (
          <RegisterReview
            opened={flow}
            review={flow.review}
            register={flow.review.register}
            error={flow.error}
          />
        );
      return <ReviewStep opened={flow} review={flow.review} error={flow.error} />;
    case 'bringing':
      return (
        <WorkStep
          opened={flow}
          progress={flow.progress}
          at={3}
          title={flow.preview.kind === 'register' ? 'Registering them' : 'Bringing them in'}
          what={flow.preview.kind === 'register' ? 'Registering them' : 'Bringing them in'}
          meanwhile="Until it is done nothing of it is seen. You can go on calling."
        />
      );
    case 'done':
      if (flow.isRegister) return <RegisterDone counts={flow.counts} said={flow.said} />;
      return (
        <DoneStep
          opened={flow}
          listId={flow.listId}
          counts={flow.counts}
          repeated={flow.review.repeated}
          said={flow.said}
        />
      );
  }
}

function Unreadable({ fileName, error }: { readonly fileName: string; readonly error: unknown }) {
  const commands = useMemo(
    () => [{ id: 'leave', label: 'Back to the lists', stroke: 'Escape', run: leave }],
    [],
  );
  useKeys('Import', commands);
  const failure = failureOf(error);
  return (
    <Page at={0} title={fileName}>
      <div style={{ marginTop: 24 }}>
        <FailedState
          title="This list could not be read"
          line={[failure.sentence, failure.forward].filter((part) => part !== null).join(' ')}
          reference={failure.reference ?? undefined}
        >
          <Button rightSection={<KeyHint keys="mod+O" />} onClick={chooseListFile}>
            Choose another
          </Button>
          <Button variant="subtle" rightSection={<KeyHint keys="Escape" />} onClick={leave}>
            Back to the lists
          </Button>
        </FailedState>
      </div>
    </Page>
  );
}
