// What is measured. Each part gives, for one pack, figures by title; smaller is better.
import { analyzeBytes, analyzeStackBytes, kinds, stackBytes } from "./requests.mjs";
import { startServer } from "./server.mjs";

const nothing = Buffer.alloc(0);

async function withServer(directory, measure, probe) {
    const server = await startServer(directory, probe);
    try {
        return await measure(server);
    } finally {
        server.stop();
    }
}

/** The pack that gives the launcher nothing to do gives no answers. */
const answersNothing = (pack) => pack === "launcher alone";

/** From the start of the process to the port, and to the first answer, with what the engine asks before. */
const start = (directory, pack) =>
    withServer(directory, async ({ ask, cost }) => {
        const toPort = await cost();
        if (answersNothing(pack))
            return { "CPU to the port (ms)": toPort.cpu, "memory at the port (MB)": toPort.memory };
        for (const method of ["GetPluginInfo", "GetAnalyzerInfo", "Configure"]) await ask(method, nothing);
        await ask("Analyze", stackBytes);
        await ask("Analyze", analyzeBytes(kinds["storage account"], "first"));
        const toAnswer = await cost();
        return {
            "CPU to the port (ms)": toPort.cpu,
            "memory at the port (MB)": toPort.memory,
            "CPU to the first answer (ms)": toAnswer.cpu,
            "memory at the first answer (MB)": toAnswer.memory,
        };
    });

/** One resource, Analyze and Remediate as the engine asks them; the first ones, which the compiler pays for, are left out. */
const resource = (count) => (directory, pack) =>
    answersNothing(pack)
        ? {}
        : withServer(directory, async ({ ask, cost }) => {
              const figures = {};
              await ask("Configure", nothing);
              await ask("Analyze", stackBytes);
              for (const [title, kind] of Object.entries(kinds)) {
                  const requests = Array.from({ length: count }, (_, index) => analyzeBytes(kind, `r${index}`));
                  const askAll = async () => {
                      for (const request of requests) {
                          await ask("Remediate", request);
                          await ask("Analyze", request);
                      }
                  };
                  await askAll();
                  const before = await cost();
                  await askAll();
                  figures[`CPU a resource: ${title} (µs)`] = (1000 * ((await cost()).cpu - before.cpu)) / count;
              }
              return figures;
          });

/** The whole stack in one request, in a process that has seen nothing before. */
const stack = (count) => (directory, pack) =>
    answersNothing(pack) ||
    (pack === "stock, a policy a rule" && count > 1000) ||
    // It gives no answer in ten minutes.
    (pack === "empty stock pack" && count > 10_000)
        ? {}
        : withServer(directory, async ({ ask, cost }) => {
              const request = analyzeStackBytes(count);
              await ask("Configure", nothing);
              await ask("AnalyzeStack", analyzeStackBytes(50));
              const before = await cost();
              await ask("AnalyzeStack", request);
              const after = await cost();
              return {
                  [`CPU for a stack of ${count} (ms)`]: after.cpu - before.cpu,
                  [`memory for a stack of ${count} (MB)`]: after.memory,
              };
          });

/** How long each package and each file of the pack took to load until the port was there: rows of a name, modules and ms. */
export const modules = (directory) =>
    withServer(
        directory,
        async ({ cost }) => {
            const byName = new Map();
            for (const [file, taken] of await cost()) {
                const name = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? "the pack";
                const [count, sum] = byName.get(name) ?? [0, 0];
                byName.set(name, [count + 1, sum + taken]);
            }
            return [...byName]
                .map(([name, [count, sum]]) => [name, count, sum])
                .sort((one, other) => other[2] - one[2]);
        },
        "modules.cjs",
    );

/** Name → part; the slow ones run where they are asked for by name. */
export const parts = {
    start,
    resource: resource(400),
    "stack-1000": stack(1000),
    "stack-10000": stack(10_000),
    "stack-50000": stack(50_000),
};
export const usual = ["start", "resource", "stack-1000", "stack-10000"];
export const short = ["start", "resource", "stack-1000"];
