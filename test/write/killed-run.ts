import { finishOutput } from "../../generator/write/finish-output.ts";
import { locateOutput } from "../../generator/write/output-folder.ts";
import { run, secondRun } from "./sample-output.ts";

/**
 * A process of its own: `killed-run.ts <write|finish> <output> <step>` writes the second run, or
 * finishes a stopped one, and kills itself right before the numbered step.
 */
const [task, output = "", at] = process.argv.slice(2);
let step = 0;
const onStep = (): void => {
  if (step === Number(at)) process.kill(process.pid, "SIGKILL");
  step += 1;
};
if (task === "write") {
  run({ output, files: secondRun, onStep });
} else {
  const folder = locateOutput(output, "/");
  finishOutput({ folder, readOnly: false, onStep });
}
