export {
  buildRegion,
  compileRegion,
  PublishedShapeError,
  type BuildOptions,
  type BuiltRegion,
  type RefusedBuild,
} from './build/build-region.js';
export type { Manifest, ManifestFile } from './build/manifest.js';
export { CATALOG_BUDGET_BYTES, travelSize, type TravelSize } from './build/sizes.js';
export type { CliEnvironment, ExitCode } from './cli/command.js';
export { run } from './cli/run.js';
export type { RegionDiff } from './diff/types.js';
export type { RegionDigest } from './digest/types.js';
export { Report, type Located } from './diagnostics/report.js';
export { formatPath, type Diagnostic, type DiagnosticCode, type DiagnosticParams, type Format, type Path } from './diagnostics/types.js';
export { formatDiagnostic, formatMessage } from './messages/format.js';
export { MESSAGE_LANGUAGES, type MessageLanguage } from './messages/types.js';
export { readRegion, type RegionFiles } from './read/read-region.js';
export { READ_LIMITS, type ReadLimits, type SourceFile } from './read/yaml-file.js';
export type { RegionReport } from './report/types.js';
export { checkRegion, validateRegion, type ValidatedRegion } from './validate/validate-region.js';
export type { Checked, RegionData } from './validate/parse-region.js';
