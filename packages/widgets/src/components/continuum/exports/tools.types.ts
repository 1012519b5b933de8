export const FILE_KINDS = ['csv', 'xlsx', 'svg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
