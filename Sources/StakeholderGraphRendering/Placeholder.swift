internal import CGraphvizShim
enum Placeholder {}
