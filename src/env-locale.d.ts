// Written by `npm run locale -- types` from content/locale/en.yaml. Do not edit.
declare module 'virtual:locale/site/frame' {
  const words: import('./core/words/words.ts').Words['site']['frame'];
  export default words;
}
declare module 'virtual:locale/site/page' {
  const words: import('./core/words/words.ts').Words['site']['page'];
  export default words;
}
declare module 'virtual:locale/site/banner' {
  const words: import('./core/words/words.ts').Words['site']['banner'];
  export default words;
}
declare module 'virtual:locale/site/houseNote' {
  const words: import('./core/words/words.ts').Words['site']['houseNote'];
  export default words;
}
declare module 'virtual:locale/site/search' {
  const words: import('./core/words/words.ts').Words['site']['search'];
  export default words;
}
declare module 'virtual:locale/site/hits' {
  const words: import('./core/words/words.ts').Words['site']['hits'];
  export default words;
}
declare module 'virtual:locale/site/stopWords' {
  const words: import('./core/words/words.ts').Words['site']['stopWords'];
  export default words;
}
declare module 'virtual:locale/site/notice' {
  const words: import('./core/words/words.ts').Words['site']['notice'];
  export default words;
}
declare module 'virtual:locale/site/otherTab' {
  const words: import('./core/words/words.ts').Words['site']['otherTab'];
  export default words;
}
declare module 'virtual:locale/site/storage' {
  const words: import('./core/words/words.ts').Words['site']['storage'];
  export default words;
}
declare module 'virtual:locale/site/sink' {
  const words: import('./core/words/words.ts').Words['site']['sink'];
  export default words;
}
declare module 'virtual:locale/site/embed' {
  const words: import('./core/words/words.ts').Words['site']['embed'];
  export default words;
}
declare module 'virtual:locale/site/notFound' {
  const words: import('./core/words/words.ts').Words['site']['notFound'];
  export default words;
}
declare module 'virtual:locale/site/home' {
  const words: import('./core/words/words.ts').Words['site']['home'];
  export default words;
}
declare module 'virtual:locale/site/guide' {
  const words: import('./core/words/words.ts').Words['site']['guide'];
  export default words;
}
declare module 'virtual:locale/site/follows' {
  const words: import('./core/words/words.ts').Words['site']['follows'];
  export default words;
}
declare module 'virtual:locale/site/patterns' {
  const words: import('./core/words/words.ts').Words['site']['patterns'];
  export default words;
}
declare module 'virtual:locale/site/antipatterns' {
  const words: import('./core/words/words.ts').Words['site']['antipatterns'];
  export default words;
}
declare module 'virtual:locale/site/glossary' {
  const words: import('./core/words/words.ts').Words['site']['glossary'];
  export default words;
}
declare module 'virtual:locale/site/sources' {
  const words: import('./core/words/words.ts').Words['site']['sources'];
  export default words;
}
declare module 'virtual:locale/site/templates' {
  const words: import('./core/words/words.ts').Words['site']['templates'];
  export default words;
}
declare module 'virtual:locale/site/social' {
  const words: import('./core/words/words.ts').Words['site']['social'];
  export default words;
}
declare module 'virtual:locale/prose/components' {
  const words: import('./core/words/words.ts').Words['prose']['components'];
  export default words;
}
declare module 'virtual:locale/assess/form' {
  const words: import('./core/words/words.ts').Words['assess']['form'];
  export default words;
}
declare module 'virtual:locale/assess/resultPage' {
  const words: import('./core/words/words.ts').Words['assess']['resultPage'];
  export default words;
}
declare module 'virtual:locale/assess/page' {
  const words: import('./core/words/words.ts').Words['assess']['page'];
  export default words;
}
declare module 'virtual:locale/assess/bank' {
  const words: import('./core/words/words.ts').Words['assess']['bank'];
  export default words;
}
declare module 'virtual:locale/assess/resume' {
  const words: import('./core/words/words.ts').Words['assess']['resume'];
  export default words;
}
declare module 'virtual:locale/assess/printed' {
  const words: import('./core/words/words.ts').Words['assess']['printed'];
  export default words;
}
declare module 'virtual:locale/assess/files' {
  const words: import('./core/words/words.ts').Words['assess']['files'];
  export default words;
}
declare module 'virtual:locale/assess/verdict' {
  const words: import('./core/words/words.ts').Words['assess']['verdict'];
  export default words;
}
declare module 'virtual:locale/assess/result' {
  const words: import('./core/words/words.ts').Words['assess']['result'];
  export default words;
}
declare module 'virtual:locale/assess/radar' {
  const words: import('./core/words/words.ts').Words['assess']['radar'];
  export default words;
}
declare module 'virtual:locale/assess/markdown' {
  const words: import('./core/words/words.ts').Words['assess']['markdown'];
  export default words;
}
declare module 'virtual:locale/decide/form' {
  const words: import('./core/words/words.ts').Words['decide']['form'];
  export default words;
}
declare module 'virtual:locale/decide/plane' {
  const words: import('./core/words/words.ts').Words['decide']['plane'];
  export default words;
}
declare module 'virtual:locale/decide/verdict' {
  const words: import('./core/words/words.ts').Words['decide']['verdict'];
  export default words;
}
declare module 'virtual:locale/decide/agreement' {
  const words: import('./core/words/words.ts').Words['decide']['agreement'];
  export default words;
}
declare module 'virtual:locale/decide/tool' {
  const words: import('./core/words/words.ts').Words['decide']['tool'];
  export default words;
}
declare module 'virtual:locale/decide/related' {
  const words: import('./core/words/words.ts').Words['decide']['related'];
  export default words;
}
declare module 'virtual:locale/decide/resume' {
  const words: import('./core/words/words.ts').Words['decide']['resume'];
  export default words;
}
declare module 'virtual:locale/decide/files' {
  const words: import('./core/words/words.ts').Words['decide']['files'];
  export default words;
}
declare module 'virtual:locale/decide/markdown' {
  const words: import('./core/words/words.ts').Words['decide']['markdown'];
  export default words;
}
declare module 'virtual:locale/cases/index' {
  const words: import('./core/words/words.ts').Words['cases']['index'];
  export default words;
}
declare module 'virtual:locale/cases/page' {
  const words: import('./core/words/words.ts').Words['cases']['page'];
  export default words;
}
declare module 'virtual:locale/record/shared' {
  const words: import('./core/words/words.ts').Words['record']['shared'];
  export default words;
}
declare module 'virtual:locale/record/answers' {
  const words: import('./core/words/words.ts').Words['record']['answers'];
  export default words;
}
declare module 'virtual:locale/record/scenarios' {
  const words: import('./core/words/words.ts').Words['record']['scenarios'];
  export default words;
}
