#ifndef GVSHIM_H
#define GVSHIM_H
const char *gvs_version(void);
#endif
