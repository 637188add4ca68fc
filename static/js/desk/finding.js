/* Finding one among forty-four: building, unit and door are compared as numbers, names and labels as they are written. */
(function (facilitator) {
  'use strict';

  const DIGITS = '〇一二三四五六七八九';
  const CHINESE = /[一二三四五六七八九十]+(?=栋|幢|号楼|座|单元)/g;
  const BUILDING = /^([0-9a-z]{1,4})(?:栋|幢|号楼|座|#楼?)[-—–]?/;
  const UNIT = /^(\d{1,2})(?:单元|[-—–](?=\d))/; // 5栋1单元102, 5栋1-102
  const DOOR = /^(\d{1,4})(?:室|号|户)?(?!\d)/;
  const APART = /(\d)\s+(?=栋|幢|号楼|座|单元|室)|(栋|幢|号楼|座|#楼?|单元)\s+(?=[\d一二三四五六七八九十])/g; // “2 栋 3-1” is one word.
  const ROUND = /(\d)\s*[-—–－]\s*(?=\d)/g; // 5 - 1 - 102
  const DASHES = /^(\d{1,3})[-—–](?:(\d{1,2})[-—–])?(\d{1,4})$/;

  /** 十二 → 12 */
  function number(chinese) {
    const [tens, ones] = chinese.indexOf('十') < 0 ? ['', chinese] : chinese.split('十');
    const ten = chinese.indexOf('十') < 0 ? 0 : (tens ? DIGITS.indexOf(tens) : 1) * 10;
    return String(ten + (ones ? DIGITS.indexOf(ones) : 0));
  }

  function plain(text) {
    return String(text || '').normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(CHINESE, number);
  }

  function bare(digits) {
    return digits.replace(/^0+(?=.)/, '');
  }

  /** Takes 3栋, 2单元, 102 off the front of a text, each at most once; what is left is a name or a label. */
  function address(text) {
    const found = {};
    let rest = text;
    [['building', BUILDING], ['unit', UNIT], ['door', DOOR]].forEach(([part, pattern]) => {
      const hit = pattern.exec(rest);
      if (!hit || (part === 'door' && found.building === undefined && found.unit === undefined)) return;
      found[part] = bare(hit[1]);
      rest = rest.slice(hit[0].length);
    });
    return Object.assign(found, { rest: rest });
  }

  /** Where somebody lives, as numbers: 3栋 + 2单元102, or 3 + 2-102, or a label that is an address. */
  function home(person) {
    const building = /^[0-9a-z]+/.exec(plain(person.building));
    const written = plain(person.door) || (address(plain(person.label)).building ? plain(person.label) : '');
    const numbers = written.replace(BUILDING, '').match(/\d+/g) || [];
    return {
      building: building ? bare(building[0]) : address(written).building,
      unit: numbers.length > 1 ? bare(numbers[0]) : undefined,
      door: numbers.length ? bare(numbers[numbers.length - 1]) : undefined,
      together: numbers.join(''),
    };
  }

  function named(person, text) {
    return plain(person.name).indexOf(text) >= 0 || plain(person.label).indexOf(text) >= 0;
  }

  /** A number alone: a building, a door, or the number in a label (居民代表03). */
  function numbered(person, digits) {
    const at = home(person);
    const label = /\d+$/.exec(plain(person.label));
    const numeral = label && !address(plain(person.label)).building && label[0];
    if (numeral === digits) return true;
    if (digits.length < 3) return at.building === digits;
    return at.door === bare(digits) || at.together === digits || (at.building || '') + at.together === digits;
  }

  function fits(person, word) {
    const dashed = DASHES.exec(word);
    const at = home(person);
    if (dashed) {
      const asked = [[at.building, dashed[1]], [at.door, dashed[3]]].concat(dashed[2] ? [[at.unit, dashed[2]]] : []);
      return asked.every(([have, want]) => have === bare(want)) || named(person, word);
    }
    if (/^\d+$/.test(word)) return numbered(person, word);
    const asked = address(word);
    const there = ['building', 'unit', 'door'].every(part => asked[part] === undefined || asked[part] === at[part]);
    return there && (!asked.rest || named(person, asked.rest));
  }

  /** Every word typed must fit: “3 王” finds the Wangs of building 3. */
  function matches(person, text) {
    return text.trim().replace(APART, '$1$2').replace(ROUND, '$1-').split(/\s+/).every(word => fits(person, plain(word)));
  }

  facilitator.finding = { matches };
})(window.facilitator);
