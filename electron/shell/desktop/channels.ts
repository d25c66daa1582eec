/** The names of what passes between the preload script and the main process. */
export const channels = {
  connect: 'handset:connect',
  hello: 'handset:hello',
  open: 'handset:open',
  program: 'handset:program',
  remind: 'handset:remind',
  menu: 'handset:menu',
} as const;
