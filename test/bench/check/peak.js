/* Loaded before the command line: when it ends, writes the most memory that the process ever held, in MiB. */
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage();
    const { user, system } = process.cpuUsage();
    const cost = { peakMiB: maxRSS / 1024, cpuMs: (user + system) / 1000 };
    writeFileSync(process.env.JIXIAO_COST_FILE, JSON.stringify(cost));
  });
}
