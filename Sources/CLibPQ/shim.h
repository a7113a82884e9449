#include <libpq-fe.h>

/* Character macros are not imported into Swift. */
static const int anju_diag_sqlstate = PG_DIAG_SQLSTATE;
static const int anju_diag_message = PG_DIAG_MESSAGE_PRIMARY;
static const int anju_diag_constraint = PG_DIAG_CONSTRAINT_NAME;
static const int anju_diag_table = PG_DIAG_TABLE_NAME;
static const int anju_diag_column = PG_DIAG_COLUMN_NAME;
