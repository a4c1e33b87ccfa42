/**
 * Opens the add-in in the Excel of this machine: node scripts/excel.js [start|stop]
 *
 * Microsoft's office-addin-debugging does it: certificates for localhost, the development server, and a workbook with
 * the add-in. It is fetched when it is needed: its tree has a native module that not every machine can build, so it is
 * no dependency. Version 7 sends no usage data: the code for that is gone from Microsoft's tools.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const TOOL = 'npx --yes office-addin-debugging@7.0.0';
const COMMANDS = {
  start: `${TOOL} start manifest.xml desktop --app excel --no-debug --dev-server "npm run dev:excel" --dev-server-port 3000`,
  stop: `${TOOL} stop manifest.xml desktop`,
};

/** What stands in the way on this machine; null when nothing does. */
function obstacle() {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    return [
      '这台机器的系统上没有桌面版 Excel（需要 Windows 或 macOS）。可以：',
      '  1. npm start：在浏览器里试用，不需要 Excel；',
      '  2. npm run dev:excel：启动开发服务器，再在本机浏览器打开 Excel 网页版，',
      '     “开始 → 加载项 → 更多加载项 → 上传我的加载项”，选 manifest.xml。',
      'There is no desktop Excel for this system (Windows or macOS is needed). Either run npm start, which needs no',
      'Excel; or run npm run dev:excel and upload manifest.xml in Excel on the web, in a browser on this machine.',
    ];
  }
  if (hasExcel()) return null;
  return [
    '这台机器上没有找到 Excel。请安装 Office 2021 或更高版本、Microsoft 365，或用 npm start 在浏览器里试用。',
    'Excel was not found on this machine. Install Office 2021 or later or Microsoft 365, or run npm start instead.',
  ];
}

function hasExcel() {
  if (process.platform === 'darwin') return fs.existsSync('/Applications/Microsoft Excel.app');
  const { status } = spawnSync('reg', ['query', 'HKCR\\Excel.Application\\CLSID'], {
    stdio: 'ignore',
  });
  return status === 0;
}

function main([action = 'start']) {
  const command = COMMANDS[action];
  if (!command) return fail(['用法 / Usage: node scripts/excel.js [start|stop]']);
  const lines = obstacle();
  if (lines) return fail(lines);
  // One fixed line for the shell, which finds npx on Windows too.
  const { status } = spawnSync(command, { cwd: ROOT, stdio: 'inherit', shell: true });
  if (status === 0) return 0;
  return fail([
    '没有成功，原因见上面的输出。第一次运行需要联网下载工具，并在弹出的窗口里同意信任 localhost 的证书。',
    'It did not work; the reason stands above. The first run downloads the tool, and asks to trust a certificate for localhost.',
  ]);
}

function fail(lines) {
  console.error(`\n${lines.join('\n')}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
