/** Loaded before anything else: from here on SQLite files are opened with the driver `sqlite3`. */
process.env.DATABASE_CLIENT = 'sqlite3'
