/** What tells a platform what a package holds, in the form of each standard. */
import type { Standard } from '../../content/package-words.ts';
import { escapeXml } from '../../discover/xml.ts';
import { PASS_MARK } from './sets.ts';

export interface Described {
  /** An address that names the course. */
  readonly id: string;
  /** A name of letters, digits and hyphens. */
  readonly name: string;
  readonly language: string;
  readonly title: string;
  readonly about: string;
  /** Every file of the package, but for the manifest and the schemas. */
  readonly files: readonly string[];
}

/** The page that platforms open. */
export const FIRST_PAGE = 'index.html';

const filesOf = ({ files }: Described): string =>
  files.map((file) => `      <file href="${escapeXml(encodeURI(file))}"/>`).join('\n');

const scorm12 = (of: Described): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${of.name}" version="1.1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escapeXml(of.title)}</title>
      <item identifier="course" identifierref="resource" isvisible="true">
        <title>${escapeXml(of.title)}</title>
        <adlcp:masteryscore>${PASS_MARK}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="${FIRST_PAGE}">
${filesOf(of)}
    </resource>
  </resources>
</manifest>
`;

const scorm2004 = (of: Described): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${of.name}" version="1"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escapeXml(of.title)}</title>
      <item identifier="course" identifierref="resource">
        <title>${escapeXml(of.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${of.name}" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${PASS_MARK / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="${FIRST_PAGE}">
${filesOf(of)}
    </resource>
  </resources>
</manifest>
`;

const inLanguage = ({ language }: Described, text: string): string =>
  `<langstring lang="${language}">${escapeXml(text)}</langstring>`;

const cmi5 = (of: Described): string => `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escapeXml(of.id)}">
    <title>${inLanguage(of, of.title)}</title>
    <description>${inLanguage(of, of.about)}</description>
  </course>
  <au id="${escapeXml(of.id)}/all" launchMethod="AnyWindow" masteryScore="${PASS_MARK / 100}" moveOn="CompletedAndPassed">
    <title>${inLanguage(of, of.title)}</title>
    <description>${inLanguage(of, of.about)}</description>
    <url>${FIRST_PAGE}</url>
  </au>
</courseStructure>
`;

/** The name of the manifest's file, and how it is written. */
export const MANIFESTS: Readonly<Record<Standard, readonly [file: string, write: (of: Described) => string]>> = {
  scorm12: ['imsmanifest.xml', scorm12],
  scorm2004: ['imsmanifest.xml', scorm2004],
  cmi5: ['cmi5.xml', cmi5],
};
