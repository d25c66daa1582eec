import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';

/** Under the keys while a touch is corrected: what they do now. */
export function CorrectHint({ typing }: { readonly typing: boolean }) {
  return (
    <span className={`${words.table} ${words.second}`}>
      {typing ? (
        <>
          Keys rest while you type. <KeyHint keys="Escape" /> and they are back, <KeyHint keys="mod+Enter" />{' '}
          corrects.
        </>
      ) : (
        <>
          The keys say what it should have come to, and log nothing. <KeyHint keys="Escape" /> leaves it as it
          was.
        </>
      )}
    </span>
  );
}
