// What the build puts in: the sources, run as they are, find it here.
globalThis.HANDSET_VERSION = 'bench';
