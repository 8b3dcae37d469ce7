/** The page of the check in SurveyJS. Its mark of life is that of our own page. */
import { Model, settings } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import form from 'virtual:form';
import { renderSurvey } from 'survey-js-ui';

settings.animationEnabled = false;
const main = document.querySelector('main');
if (main) {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.sd-question')) return;
    observer.disconnect();
    main.dataset['alive'] = '';
  }).observe(main, { childList: true, subtree: true });
  renderSurvey(new Model(form), main);
}
