// Loaded into a measured process: tells what it has cost so far when it is asked. CPU is that of all its threads.
process.channel?.unref();
process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 });
});
