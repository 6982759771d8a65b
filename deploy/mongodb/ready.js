// Whether MongoDB takes writes. The first time it makes the replica set of one member, and the user that Whence is.
const { MONGO_INITDB_ROOT_PASSWORD, MONGODB_PASSWORD } = process.env;
db = connect("mongodb://localhost:27017/admin?directConnection=true");
db.auth("root", MONGO_INITDB_ROOT_PASSWORD);
try {
  rs.status();
} catch (e) {
  if (e.codeName !== "NotYetInitialized") throw e;
  rs.initiate({ _id: "rs0", members: [{ _id: 0, host: "mongodb:27017" }] });
}
if (!db.hello().isWritablePrimary) quit(1);
if (!db.getUser("whence")) {
  db.createUser({ user: "whence", pwd: MONGODB_PASSWORD, roles: [{ role: "readWrite", db: "whence" }] });
}
