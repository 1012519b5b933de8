/** The one function of mapshaper used here: runs command-line text over files held in memory. */
declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(commands: string, input: Record<string, string | object>): Promise<Record<string, Uint8Array | string>>;
  };
  export default mapshaper;
}
