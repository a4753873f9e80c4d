// Imported first: a developer's own database is never measured.
process.env.DATABASE_URL = ''
