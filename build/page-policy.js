/** @type {import('./page-policy').allowScripts} */
function allowScripts(html, origin) {
  const directive = /(<meta[^>]*Content-Security-Policy"[^>]*script-src 'self')([; "])/;
  if (!directive.test(html)) throw new Error("The page states no policy with script-src 'self'");
  return origin ? html.replace(directive, `$1 ${origin}$2`) : html;
}

module.exports = { allowScripts };
