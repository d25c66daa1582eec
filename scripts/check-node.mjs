// Runs before every npm script, on whatever Node there is: on Node 20 the database module would
// crash without a word, so old syntax only, and one sentence.
const wanted = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Handset needs Node ${wanted.join('.')} or newer and this is ${process.versions.node}: ` +
      'run "npm ci" first, which brings one on Linux, or install Node 24 from nodejs.org.',
  );
  process.exit(2);
}
