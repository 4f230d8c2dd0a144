#include "gvshim.h"

#include <graphviz/gvc.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define DOT_CAP (64u << 20)
#define MESSAGE_CAP 4096
#define PRIMER_LENGTH (64u << 10)

struct gvs_result {
    GVC_t *context;
    char *bytes;
    size_t len;
};

/* The error callback of cgraph takes no user pointer, so what it says is collected here. */
static char collected[MESSAGE_CAP];
static size_t collected_len;
static bool primed;

static int collect(char *piece)
{
    size_t len = strlen(piece);
    size_t room = sizeof collected - 1 - collected_len;
    if (len > room) len = room;
    memcpy(collected + collected_len, piece, len);
    collected_len += len;
    collected[collected_len] = '\0';
    return 0;
}

static void forget(void)
{
    collected_len = 0;
    collected[0] = '\0';
}

/* Before 12, a message longer than 1 KiB uses a va_list twice. One long message makes the buffer large enough. */
static bool prime(void)
{
    if (primed) return true;
    char *blanks = malloc(PRIMER_LENGTH + 1);
    if (!blanks) return false;
    memset(blanks, ' ', PRIMER_LENGTH);
    blanks[PRIMER_LENGTH] = '\0';
    agerr(AGWARN, blanks);
    free(blanks);
    forget();
    primed = true;
    return true;
}

/* Copies a message, cut at a character boundary, always terminated. */
static void say(char *err, size_t cap, const char *message)
{
    if (!err || cap == 0) return;
    size_t len = strlen(message);
    if (len > cap - 1) {
        len = cap - 1;
        while (len > 0 && ((unsigned char)message[len] & 0xC0) == 0x80) len--;
    }
    memcpy(err, message, len);
    err[len] = '\0';
}

static bool listed(const char *word, const char *const *list)
{
    for (; *list; list++)
        if (strcmp(word, *list) == 0) return true;
    return false;
}

static size_t count(const char *text, const char *word)
{
    size_t found = 0;
    for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) found++;
    return found;
}

/* Sizes come from our own font metrics; that another font is a little wider is no fault of the graph. */
static bool only_sizes(void)
{
    return count(collected, "Warning") + count(collected, "Error") == count(collected, "too small for label");
}

static gvs_status fail(gvs_status status, char *err, size_t cap, const char *message)
{
    say(err, cap, collected_len > 0 ? collected : message);
    return status;
}

const char *gvs_version(void)
{
    static char version[64];
    if (version[0] == '\0') {
        GVC_t *context = gvContext();
        if (!context) return "unknown";
        strncpy(version, gvcVersion(context), sizeof version - 1);
        gvFreeContext(context);
    }
    return version;
}

/* The length is unsigned before Graphviz 13 and size_t from 13 on. */
static int render_old(GVC_t *context, graph_t *graph, const char *format, char **bytes, size_t *len,
                      int (*render)(GVC_t *, graph_t *, const char *, char **, unsigned int *))
{
    unsigned int length = 0;
    int code = render(context, graph, format, bytes, &length);
    *len = length;
    return code;
}

static int render_new(GVC_t *context, graph_t *graph, const char *format, char **bytes, size_t *len,
                      int (*render)(GVC_t *, graph_t *, const char *, char **, size_t *))
{
    return render(context, graph, format, bytes, len);
}

#define RENDER(context, graph, format, bytes, len)                                                                     \
    _Generic(&gvRenderData,                                                                                            \
        int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): render_old,                                \
        int (*)(GVC_t *, graph_t *, const char *, char **, size_t *): render_new)(context, graph, format, bytes, len,  \
                                                                                  gvRenderData)

gvs_status gvs_render(const gvs_request *request, gvs_result **out, char *err, size_t err_cap)
{
    static const char *const engines[] = {"dot", "neato", "sfdp", "fdp", "twopi", "circo", "osage", "nop2", NULL};
    static const char *const formats[] = {"svg", "pdf", "png", NULL};

    if (err && err_cap > 0) err[0] = '\0';
    if (!out) return GVS_ARGUMENT;
    *out = NULL;
    forget();
    if (!request || !request->dot || !request->graph_name || !request->engine || !request->format)
        return fail(GVS_ARGUMENT, err, err_cap, "an argument is missing");
    if (!listed(request->engine, engines) || !listed(request->format, formats))
        return fail(GVS_ARGUMENT, err, err_cap, "the engine or format is not allowed");
    if (request->dot_len > DOT_CAP) return fail(GVS_TOO_LARGE, err, err_cap, "the graph is larger than 64 MiB");
    if (memchr(request->dot, 0, request->dot_len))
        return fail(GVS_ARGUMENT, err, err_cap, "the graph has a NUL character");

    agseterrf(collect);
    if (!prime()) return fail(GVS_MEMORY, err, err_cap, "out of memory");
    agreseterrors();
    char *text = malloc(request->dot_len + 1);
    gvs_result *result = calloc(1, sizeof *result);
    if (!text || !result) {
        free(text);
        free(result);
        return fail(GVS_MEMORY, err, err_cap, "out of memory");
    }
    memcpy(text, request->dot, request->dot_len);
    text[request->dot_len] = '\0';

    gvs_status status = GVS_OK;
    const char *message = "";
    graph_t *graph = NULL;
    bool is_laid_out = false;
    result->context = gvContext();
    if (!result->context) {
        status = GVS_NO_PLUGIN;
        message = "Graphviz gives no context";
        goto end;
    }
    graph = agmemread(text);
    if (!graph) {
        status = GVS_PARSE;
        message = "the graph cannot be parsed";
        goto end;
    }
    /* After a text with something behind its last brace, Graphviz returns the remains of that text instead. */
    if (strcmp(agnameof(graph), request->graph_name) != 0) {
        status = GVS_PARSE;
        message = "another graph was parsed than the one given";
        goto end;
    }
    if (gvLayout(result->context, graph, request->engine) != 0) {
        status = GVS_LAYOUT;
        message = "the layout failed";
        goto end;
    }
    is_laid_out = true;
    if (RENDER(result->context, graph, request->format, &result->bytes, &result->len) != 0 || !result->bytes) {
        status = GVS_RENDER;
        message = "the format is not available: is the Pango and Cairo plug-in of Graphviz installed?";
        goto end;
    }
    if (!only_sizes()) {
        status = GVS_WARNED;
        message = "Graphviz gave a warning";
    }

end:
    if (is_laid_out) gvFreeLayout(result->context, graph);
    if (graph) agclose(graph);
    free(text);
    if (status != GVS_OK) {
        gvs_free(result);
        return fail(status, err, err_cap, message);
    }
    *out = result;
    return GVS_OK;
}

const unsigned char *gvs_bytes(const gvs_result *result, size_t *len)
{
    if (len) *len = result ? result->len : 0;
    return result ? (const unsigned char *)result->bytes : NULL;
}

void gvs_free(gvs_result *result)
{
    if (!result) return;
    if (result->bytes) gvFreeRenderData(result->bytes);
    if (result->context) gvFreeContext(result->context);
    free(result);
}
