// Exits with 0 if the address answers a HEAD within so many milliseconds.
const [address, withinMs] = process.argv.slice(2);

try {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(Number(withinMs)) });
  process.exit(answer.ok ? 0 : 1);
} catch {
  process.exit(1);
}
