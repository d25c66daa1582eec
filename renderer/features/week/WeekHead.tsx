import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCopy, IconDownload } from '@tabler/icons-react';
import type { ReportFormat } from '#renderer/api/weeks.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Week.module.css';

interface Props {
  readonly title: string;
  /** 'Week 47, 16 to 22 November 2026'. */
  readonly week: string;
  readonly asOf: string;
  /** Goes to the week after; null when this one is not over. */
  readonly onNext: (() => void) | null;
  readonly onBefore: () => void;
  readonly onCopy: () => void;
  readonly onSave: (format: ReportFormat) => void;
  readonly saving: boolean;
  readonly onSaving: (open: boolean) => void;
}

const formats: readonly { readonly format: ReportFormat; readonly label: string }[] = [
  { format: 'md', label: 'Markdown' },
  { format: 'html', label: 'A page to print' },
  { format: 'csv', label: 'A table (CSV)' },
  { format: 'json', label: 'JSON' },
];

/** How the week stands in one sentence, and handing it in. */
export function WeekHead(props: Props) {
  const { title, week, asOf, onNext, onBefore, onCopy, onSave, saving, onSaving } = props;
  return (
    <header className={classes.head}>
      <div>
        <p className={`${words.table} ${words.second} ${classes.when}`}>
          <ActionIcon variant="subtle" size={24} aria-label="The week before" onClick={onBefore}>
            <IconChevronLeft size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label="The week after"
            disabled={onNext === null}
            onClick={() => onNext?.()}
          >
            <IconChevronRight size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
          <span>
            {week}. {asOf}
          </span>
        </p>
        <h1 className={words.display}>{title}</h1>
      </div>
      <div className={classes.ways}>
        <Menu opened={saving} onChange={onSaving} position="bottom-end" width={200}>
          <Menu.Target>
            <Button
              h={40}
              leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
              rightSection={<KeyHint keys="S" />}
            >
              Save as
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map(({ format, label }) => (
              <Menu.Item key={format} onClick={() => onSave(format)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="filled"
          h={40}
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
          rightSection={<KeyHint keys="mod+Enter" />}
          onClick={onCopy}
        >
          Copy Markdown
        </Button>
      </div>
    </header>
  );
}
