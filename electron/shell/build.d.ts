/** The version in package.json, put in by the build. */
declare const HANDSET_VERSION: string;
