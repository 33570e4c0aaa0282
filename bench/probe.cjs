// Loaded into a measured process: tells what it has cost when it is asked, and at its end. CPU is that of all its threads.
process.channel?.unref();
const tell = () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 });
};
process.on("message", tell);
process.on("exit", tell);
