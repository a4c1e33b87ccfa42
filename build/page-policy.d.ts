/**
 * The page with one more origin in the script-src of the policy that its head states.
 * @param origin null: the page as it is
 * @throws when the page states no policy
 */
export declare function allowScripts(html: string, origin: string | null): string;
