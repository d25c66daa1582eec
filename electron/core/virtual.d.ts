/** International prefix (digits) to IANA zone names joined with `&`, put in by the build. */
declare module 'virtual:phone-zones' {
  export const phoneZones: Readonly<Record<string, string>>;
}
