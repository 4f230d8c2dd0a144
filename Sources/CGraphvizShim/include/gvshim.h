#ifndef GVSHIM_H
#define GVSHIM_H

#include <stddef.h>

/* Draws one graph with Graphviz. Not safe on two threads at once: Graphviz keeps global state. */

typedef struct gvs_request {
    const char *dot; /* UTF-8, one graph, no NUL */
    size_t dot_len;
    const char *graph_name; /* the name that the graph must have */
    const char *engine;     /* one of: dot neato sfdp fdp twopi circo osage nop2 */
    const char *format;     /* one of: svg pdf png */
} gvs_request;

typedef enum gvs_status {
    GVS_OK = 0,
    GVS_ARGUMENT,
    GVS_TOO_LARGE,
    GVS_PARSE,
    GVS_LAYOUT,
    GVS_RENDER,
    GVS_WARNED,
    GVS_MEMORY,
    GVS_NO_PLUGIN
} gvs_status;

typedef struct gvs_result gvs_result;

/* On GVS_OK *out holds the picture and must be given to gvs_free; otherwise *out is NULL and err a message. */
gvs_status gvs_render(const gvs_request *request, gvs_result **out, char *err, size_t err_cap);
const unsigned char *gvs_bytes(const gvs_result *result, size_t *len);
void gvs_free(gvs_result *result);

/* The version of libgvc in use, in static storage. */
const char *gvs_version(void);

/* Runs a program with input on its stdin and collects its stdout, with an empty environment but for PATH and HOME. */

typedef struct gvs_process_result {
    unsigned char *bytes; /* stdout, to be given to gvs_process_free; NULL when empty */
    size_t len;
    int exit_code;   /* -1 when it did not exit by itself */
    int signal;      /* the signal that ended it, 0 for none */
    int timed_out;   /* 1 when it was killed at the time limit */
    int error;       /* errno when it could not be started or read, else 0 */
} gvs_process_result;

void gvs_process_run(const char *executable, const char *const *arguments, const unsigned char *input, size_t input_len,
                     size_t output_cap, int time_limit_ms, gvs_process_result *result);
void gvs_process_free(gvs_process_result *result);

/* For the worker itself: a limit on its processor time, and an end when its parent is gone. 0 when done. */
int gvs_limit_self(unsigned int cpu_seconds);

#endif
