/** What `src/integrations/content.ts` defines for pages. */
interface ImportMetaEnv {
  readonly DEV_SERVER: boolean;
}
