internal import StakeholderGraph
enum Placeholder {}
