import { keptKeys } from '@/components/site/kept-choice';
import { defaultLocale, locales } from '@/content/locale';

/**
 * Runs in the head of `/` and goes to the kept language, else to the first language of the browser
 * that we speak. The address is relative, so that the site works under any base path.
 */
export const localeScript = `(function(){
var spoken=${JSON.stringify(locales)},kept;
try{kept=localStorage.getItem('${keptKeys.locale}')}catch(e){}
var wanted=[kept].concat(navigator.languages||[navigator.language]);
for(var i=0;i<wanted.length;i++){
var tag=String(wanted[i]||'').toLowerCase().split('-')[0];
if(spoken.indexOf(tag)>=0)return go(tag)}
go('${defaultLocale}');
function go(tag){location.replace(tag+'/'+location.search+location.hash)}
})()`;
