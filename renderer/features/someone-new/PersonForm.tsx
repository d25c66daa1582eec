import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import { capital } from '#shared/domain/count-words.ts';
import { sourceKinds } from '#shared/domain/vocabulary.ts';
import { type Failure, failureOf } from '#renderer/api/failure.ts';
import { sourceQueries, useAddProspect } from '#renderer/api/prospects.ts';
import type { SomeoneNew } from '#renderer/app/someone-new.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { sayUndoable } from '#renderer/ui/toast.tsx';
import { type Draft, draftOf, dropDraft, keepDraft } from './draft.ts';
import { Likely, useLikely } from './Likely.tsx';
import classes from './PersonForm.module.css';
import {
  firstFields,
  isSignature,
  isSomebody,
  type PersonFields,
  prospectOf,
  withSignature,
} from './person-fields.ts';

interface Props {
  readonly known: SomeoneNew;
  readonly lastSource: SettingsView['lastSource'];
  readonly onAdded: (added: { readonly prospectId: string; readonly name: string }) => void;
  readonly onOpen: (prospectId: string) => void;
  readonly onClose: () => void;
}

/** Fields, or a whole signature pasted over them. Who may already be there shows while typing. */
export function PersonForm({ known, lastSource, onAdded, onOpen, onClose }: Props) {
  const first = (): Draft => ({ fields: firstFields(known, lastSource), signature: '' });
  const [draft, setDraft] = useState(() => draftOf(known) ?? first());
  const { fields, signature } = draft;
  const [failure, setFailure] = useState<Failure | null>(null);
  const add = useAddProspect();
  const undo = useUndoLast();
  const sources = useQuery(sourceQueries.list());
  const likely = useLikely(fields);
  const certain = likely.some((person) => person.certain);
  const keep = (next: Draft) => {
    const untouched = JSON.stringify(next) === JSON.stringify(first());
    if (untouched) dropDraft(known);
    else keepDraft(known, next);
    setDraft(next);
  };
  const change = (part: Partial<PersonFields>) => keep({ ...draft, fields: { ...fields, ...part } });
  const read = (text: string) => keep({ fields: withSignature(fields, text), signature: text });
  const clear = () => {
    dropDraft(known);
    setDraft(first());
    setAsked(false);
  };
  const [asked, setAsked] = useState(false);
  const somebody = isSomebody(fields);

  const submit = () => {
    setAsked(true);
    if (!somebody || add.isPending) return;
    add.mutate(
      { prospect: prospectOf(fields, known), evenIfKnown: certain },
      {
        onSuccess: ({ prospectId, said, card }) => {
          dropDraft(known);
          sayUndoable(said, undo);
          onAdded({ prospectId, name: card.name });
        },
        onError: (error) => setFailure(failureOf(error)),
      },
    );
  };

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text');
        if (!(event.target instanceof HTMLInputElement) || !isSignature(text)) return;
        event.preventDefault();
        read(text);
      }}
    >
      <Textarea
        label="Signature"
        placeholder="Paste a whole one, here or below. Shift and Enter for a new line."
        rows={2}
        value={signature}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
        onChange={(event) => read(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          label="Name"
          value={fields.name}
          error={asked && !somebody ? 'A name, a company, a number or an address.' : undefined}
          autoComplete="off"
          ref={takeFocus}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Role"
          value={fields.title}
          autoComplete="off"
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="Company"
        value={fields.company}
        autoComplete="off"
        onChange={(event) => change({ company: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        {fields.phones.map((phone, at) => (
          <TextInput
            key={at}
            label={numberLabel(phone.type, at)}
            value={phone.raw}
            autoComplete="off"
            inputMode="tel"
            error={at === 0 && failure?.field?.startsWith('phones') ? failure.sentence : undefined}
            onChange={(event) => {
              const raw = event.currentTarget.value;
              change({
                phones: fields.phones.map((each, index) => (index === at ? { ...each, raw } : each)),
              });
            }}
          />
        ))}
        <TextInput
          label="E-mail"
          value={fields.emails}
          autoComplete="off"
          inputMode="email"
          onChange={(event) => change({ emails: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="LinkedIn address"
        value={fields.linkedinUrl}
        autoComplete="off"
        onChange={(event) => change({ linkedinUrl: event.currentTarget.value })}
      />
      <div className={classes.source}>
        <NativeSelect
          label="Source"
          value={fields.sourceKind}
          data={sourceKinds.map((kind) => ({
            value: kind,
            label: capital(kind),
          }))}
          onChange={(event) => {
            const kind = sourceKinds.find((each) => each === event.currentTarget.value);
            if (kind !== undefined) change({ sourceKind: kind });
          }}
        />
        <TextInput
          label="Which one"
          placeholder="A fair, a name, or leave it open"
          value={fields.sourceName}
          autoComplete="off"
          list="sources-known"
          onChange={(event) => change({ sourceName: event.currentTarget.value })}
        />
      </div>
      <datalist id="sources-known">
        {(sources.data?.sources ?? []).map((source) => (
          <option key={source.sourceId}>{source.name}</option>
        ))}
      </datalist>
      <Likely people={likely} onOpen={onOpen} />
      {failure === null || failure.field?.startsWith('phones') ? null : (
        <p className={classes.failed} role="alert">
          {failure.sentence} {failure.forward}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="filled"
          disabled={add.isPending}
          rightSection={<KeyHint keys="Enter" />}
        >
          {certain ? 'Add as another person' : 'Add'}
        </Button>
        <Button variant="subtle" onClick={onClose} rightSection={<KeyHint keys="Escape" />}>
          Close
        </Button>
        {draftOf(known) !== undefined ? (
          <Button
            variant="subtle"
            onClick={(event) => {
              event.currentTarget.form?.querySelector('input')?.focus();
              clear();
            }}
          >
            Clear
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function numberLabel(type: 'work' | 'mobile' | 'fax', at: number): string {
  const kind = type === 'work' ? '' : `, ${type}`;
  return `${at === 0 ? 'Number' : `Number ${at + 1}`}${kind}`;
}

/** The key that opened the panel brings the focus along, once. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}
