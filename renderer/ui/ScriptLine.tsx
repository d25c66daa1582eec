import type { Segment } from '#shared/domain/script/variables.ts';
import classes from './ScriptLine.module.css';
import words from './words.module.css';

interface Props {
  readonly segments: readonly Segment[];
  /** The line said before this one is smaller and quieter. */
  readonly before?: boolean;
}

/** Words to be said aloud. What was filled in is underlined, so that a wrong name is seen before it is heard. */
export function ScriptLine({ segments, before = false }: Props) {
  return (
    <p className={before ? words.said : words.spoken}>
      {segments.map((segment, at) => (
        <Part key={at} segment={segment} />
      ))}
    </p>
  );
}

function Part({ segment }: { readonly segment: Segment }) {
  switch (segment.kind) {
    case 'words':
      return segment.text;
    case 'value':
      return <span className={classes.value}>{segment.text}</span>;
    case 'blank':
      return segment.text === null ? (
        <span className={classes.token}>{segment.name.replaceAll('_', ' ')}?</span>
      ) : (
        segment.text
      );
    case 'unknown':
      return (
        <span className={classes.token} data-unknown>
          {segment.name} is not a variable
        </span>
      );
  }
}
