#ifndef SONDE_CLIBEDIT_SHIM_H
#define SONDE_CLIBEDIT_SHIM_H

// Swift cannot call C's variadic functions, so each wrapper below fixes the arguments of one operation.

#include <histedit.h>
#include <stddef.h>

typedef char *_Nullable (*sonde_prompt_function)(EditLine *_Nullable);
typedef unsigned char (*sonde_key_function)(EditLine *_Nullable, int);

static inline int sonde_el_set_client(EditLine *_Nonnull editor, void *_Nullable client) {
  return el_set(editor, EL_CLIENTDATA, client);
}

static inline void *_Nullable sonde_el_client(EditLine *_Nullable editor) {
  void *client = NULL;
  return editor != NULL && el_get(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

/// What stands between two `literal` characters in a prompt takes no columns.
static inline int sonde_el_set_prompts(
    EditLine *_Nonnull editor, sonde_prompt_function _Nonnull left, sonde_prompt_function _Nonnull right,
    int literal) {
  int result = el_set(editor, EL_PROMPT_ESC, left, literal);
  return result != 0 ? result : el_set(editor, EL_RPROMPT_ESC, right, literal);
}

static inline int sonde_el_set_reader(EditLine *_Nonnull editor, el_rfunc_t _Nonnull reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

static inline int sonde_el_set_keys(EditLine *_Nonnull editor, const char *_Nonnull name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline const char *_Nullable sonde_el_keys(EditLine *_Nonnull editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 ? name : NULL;
}

static inline int sonde_el_add_function(
    EditLine *_Nonnull editor, const char *_Nonnull name, const char *_Nonnull help,
    sonde_key_function _Nonnull function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int sonde_el_bind(EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull function) {
  return el_set(editor, EL_BIND, key, function, NULL);
}

/// The name must outlive the editor or the next call: libedit keeps the pointer.
static inline int sonde_el_set_terminal(EditLine *_Nonnull editor, const char *_Nonnull name) {
  return el_set(editor, EL_TERMINAL, name);
}

/// Between two lines nothing is echoed and keys are kept as they are: what is typed early appears with the prompt.
static inline int sonde_el_silence(EditLine *_Nonnull editor) {
  return el_set(editor, EL_SETTY, "-x", "-echo", "-icanon", NULL);
}

/// Raw mode (1) or the mode between two lines (0).
static inline int sonde_el_prepare_terminal(EditLine *_Nonnull editor, int raw) {
  return el_set(editor, EL_PREP_TERM, raw);
}

/// Draws prompt and line anew where the cursor stands.
static inline int sonde_el_refresh(EditLine *_Nonnull editor) { return el_set(editor, EL_REFRESH); }

static inline int sonde_el_set_history(EditLine *_Nonnull editor, History *_Nonnull lines) {
  return el_set(editor, EL_HIST, history, lines);
}

static inline int sonde_history_set_size(History *_Nonnull lines, int size) {
  HistEvent event;
  return history(lines, &event, H_SETSIZE, size);
}

static inline int sonde_history_enter(History *_Nonnull lines, const char *_Nonnull line) {
  HistEvent event;
  return history(lines, &event, H_ENTER, line);
}

static inline int sonde_history_clear(History *_Nonnull lines) {
  HistEvent event;
  return history(lines, &event, H_CLEAR);
}

#endif
