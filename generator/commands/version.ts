export { generatorVersion as version } from "../pipeline/package-root.ts";
