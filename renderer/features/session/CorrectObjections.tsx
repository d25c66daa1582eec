import { useQuery } from '@tanstack/react-query';
import { objectionQueries } from '#renderer/api/scripts.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { type Fix, onHeard } from './fix.ts';

interface Props {
  readonly fix: Fix;
  readonly onChange: (fix: Fix) => void;
}

/** What they said against it, any number of the cards: each one picked comes in, or goes out again. */
export function CorrectObjections({ fix, onChange }: Props) {
  const { touchId, objection } = fix.touch;
  const cards = useQuery(objectionQueries.cards()).data?.objections ?? [];
  const heard = useQuery(objectionQueries.heard(touchId)).data?.objectionIds;
  const isKnown = heard !== undefined;
  // One that was named in a word, as by the command line, is known by its card where there is one.
  const named = cards.filter(({ name }) => name === objection).map(({ objectionId }) => objectionId);
  const was = heard === undefined || heard.length === 0 ? named : heard;
  const now = fix.heard ?? was;
  const names = cards.filter(({ objectionId }) => now.includes(objectionId)).map(({ name }) => name);
  const said =
    names.length > 0 ? names : fix.heard === null && objection !== null ? [objection] : ['nothing'];
  return (
    <PickChip
      id="its-objections"
      label="They said"
      value=""
      shown={said.join(', ')}
      groups={[
        {
          group: '',
          items: (isKnown ? cards : []).map(({ objectionId, name }) => ({
            value: objectionId,
            label: now.includes(objectionId) ? `✓ ${name}` : name,
          })),
        },
      ]}
      missing="No card says so."
      // Else one that is picked before they are known would take the place of them all.
      onPick={(objectionId) => (isKnown ? onChange(onHeard(fix, was, objectionId)) : undefined)}
    />
  );
}
