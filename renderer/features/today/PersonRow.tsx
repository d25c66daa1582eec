import { UnstyledButton } from '@mantine/core';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './Today.module.css';

interface Props {
  /** Left, in its own column: a time or a day. */
  readonly when: string;
  readonly name: string;
  readonly line: string;
  readonly children?: React.ReactNode;
  readonly stroke?: string | undefined;
  readonly onOpen: () => void;
}

/** Somebody who waits. The whole row opens their card. */
export function PersonRow({ when, name, line, children, stroke, onOpen }: Props) {
  return (
    <li className={classes.item}>
      <UnstyledButton data-row className={classes.person} onClick={onOpen}>
        <span className={classes.when}>{when}</span>
        <span className={classes.who}>
          <span className={classes.name}>{name}</span>
          <span className={classes.line}>{line}</span>
        </span>
        {children}
        {stroke === undefined ? null : <KeyHint keys={stroke} />}
      </UnstyledButton>
    </li>
  );
}
