// Keeps one core busy until it is ended, or until whoever started it is gone.
const parent = process.ppid;
for (;;) {
  const end = Date.now() + 1_000;
  while (Date.now() < end);
  if (process.ppid !== parent) process.exit();
}
