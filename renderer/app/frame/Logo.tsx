/** A handset, and somebody who is speaking. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden>
      <rect width="28" height="28" rx="7" fill="var(--hs-talk-fill)" />
      <path
        d="M7.2 13.4c0-3.6 3-6.2 6.8-6.2s6.8 2.6 6.8 6.2c0 .8-.5 1.2-1.2 1.2h-2c-.7 0-1.1-.4-1.1-1.1 0-1.2-1-2.1-2.5-2.1s-2.5.9-2.5 2.1c0 .7-.4 1.1-1.1 1.1h-2c-.7 0-1.2-.4-1.2-1.2z"
        fill="var(--hs-talk-fill-text)"
      />
      <circle cx="14" cy="19.2" r="2.1" fill="var(--hs-talk-fill-text)" />
    </svg>
  );
}
