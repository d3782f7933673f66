import { defineConfig } from "./generator/index.ts";

export default defineConfig({
  input: "spec/opal",
  output: "generated/opal",
  package: {
    name: "opal-sdk",
    author: "The cabochon authors",
  },
  environment: { token: "OPAL_AUTH_TOKEN" },
});
