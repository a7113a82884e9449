#include <spawn.h>

// glibc 2.34 has both, for programs that ask for its own extensions, which Swift's do not.
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
