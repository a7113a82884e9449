#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <leptonica/allheaders.h>
#include <zlib.h>
