// Where `hecht serve` is while developing and testing, and the policy it sends with every page.
export const API = process.env.HECHT_API ?? 'http://127.0.0.1:8080';

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
