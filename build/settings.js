/** The development server's address: what manifest.xml in the repository says. */
const DEVELOPMENT_URL = 'https://localhost:3000';

/** Where the page gets office.js from; `origin` is what its policy must allow besides itself. */
const OFFICE_JS = {
  microsoft: {
    src: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.microsoft.com',
  },
  china: {
    src: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
  },
  self: { src: '../office-js/office.js', origin: null },
};

/** @type {import('./settings').readSettings} */
function readSettings({ JIXIAO_URL, JIXIAO_OFFICE_JS }) {
  const problems = [];
  const url = JIXIAO_URL?.trim() ? siteUrl(JIXIAO_URL.trim()) : DEVELOPMENT_URL;
  if (!url) {
    problems.push(
      `环境变量 JIXIAO_URL 的值“${JIXIAO_URL}”不能用。应为 https 网址，不带 ? 和 #，例如 https://jx.example.gov.cn/jixiao\n` +
        `JIXIAO_URL is "${JIXIAO_URL}". It must be an https address without ? and #, such as https://jx.example.gov.cn/jixiao`,
    );
  }
  const source = JIXIAO_OFFICE_JS?.trim() || 'microsoft';
  if (!Object.hasOwn(OFFICE_JS, source)) {
    const values = Object.keys(OFFICE_JS).join(', ');
    problems.push(
      `环境变量 JIXIAO_OFFICE_JS 的值“${source}”不能用。可用的值：${values}\n` +
        `JIXIAO_OFFICE_JS is "${source}". It must be one of: ${values}`,
    );
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: { url, officeJs: { source, ...OFFICE_JS[source] } } };
}

/** The address without a slash at its end; null when it is none that a manifest may carry. */
function siteUrl(text) {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  const plain = protocol === 'https:' && !username && !password && !search && !hash;
  if (!plain || /[?#&'"<>]/.test(text)) return null;
  return (origin + pathname).replace(/\/+$/, '');
}

module.exports = { DEVELOPMENT_URL, OFFICE_JS, readSettings };
