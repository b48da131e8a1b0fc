#include <relata/extract/extractor.h>
