/* The numbers that move by themselves: what is left of a vote, the timer that the desk started, the clock. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const SOON = 30; // Seconds before the end at which the timer turns to light on dark.
  const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' };
  const WITHOUT = ['voting', 'counting', 'result', 'test'];

  function two(number) {
    return String(number).padStart(2, '0');
  }

  /** 80 → 1:20, 3720 → 1:02:00 */
  function clock(seconds) {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return (hours ? hours + ':' + two(minutes) : minutes) + ':' + two(seconds % 60);
  }

  /** Seconds left, below zero when over; a timer that was given none counts up. */
  function left(timer, link) {
    return timer.ends_at ? Math.ceil(link.until(timer.ends_at) / 1000) : timer.left;
  }

  function words(timer, link) {
    const rest = left(timer, link);
    if (rest >= 0) return clock(rest);
    return (timer.seconds ? say('screen.over') + ' ' : '') + clock(-rest);
  }

  /** The chair's timer is a vote's own when it was started while people vote; one that timed a speaker is not. */
  function ofVote(room) {
    const timer = room.stage && room.stage.timer;
    const opened = room.ballot && room.ballot.opened_at;
    if (!timer || !timer.ends_at || !opened) return null;
    return Date.parse(timer.ends_at) - timer.left * 1000 >= Date.parse(opened) ? timer : null;
  }

  function show(place, room, name, link) {
    const timer = room.stage.timer;
    place.hidden = !timer || WITHOUT.indexOf(name) >= 0;
    if (place.hidden) return;
    const soon = timer.seconds > 0 && left(timer, link) <= SOON;
    place.className = 'num' + (soon ? ' soon' : '') + (timer.ends_at ? '' : ' still');
    place.textContent = words(timer, link);
  }

  function time(link) {
    return new Date(Date.now() + link.offset).toLocaleTimeString('zh-CN', CLOCK);
  }

  facilitator.timer = { show, words, left, ofVote, time };
})(window.facilitator);
