exports.data = (request, response) => response.send("hello");
