/** Stands in for the genuine worker: breaks down in the way that a file's name says. */
module.exports = async ({ path }) => {
  if (path === 'exit') process.exit(3);
  if (path === 'throw') throw new Error('broken');
  if (path === 'later') {
    setTimeout(() => {
      throw new Error('uncaught');
    });
    await new Promise(() => undefined);
  }
  if (path === 'hang') for (;;);
  if (path === 'memory') {
    const held = [];
    for (;;) held.push(new Array(10_000).fill({ held }));
  }
  return { result: { path, status: 'checked', tables: [], findings: [] } };
};
