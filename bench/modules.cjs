// Loaded into a measured process: tells how long each module took to load, without those that it loads, when it is asked.
const Module = require("node:module");
const { performance } = require("node:perf_hooks");

const loading = [];
const loaded = [];
const { load } = Module.prototype;
Module.prototype.load = function (file) {
    const start = performance.now();
    loading.push(0);
    load.call(this, file);
    const taken = performance.now() - start;
    loaded.push([file, taken - loading.pop()]);
    if (loading.length > 0) loading[loading.length - 1] += taken;
};
process.channel?.unref();
process.on("message", () => process.send?.(loaded));
