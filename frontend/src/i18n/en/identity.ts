export default {
  signIn: {
    title: 'Sign in',
    lead: 'Samskab is where citizens, employees, companies and researchers find out together what works in elderly care.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    expired:
      'You have been signed out because you were away for a while. Sign in, and you come back to where you were. Unsent text has been kept.',
    help: 'No account? The innovation unit in your municipality makes one for you.',
    done: 'You are signed in as {{name}}.',
  },
  demo: {
    title: 'Try it as …',
    lead: 'This is a fictional municipality. One press, no password; each person sees something different.',
    busy: 'Signing in …',
    persona: {
      project_lead: 'Project lead',
      facilitator: 'Facilitator',
      decision_maker: 'Decision maker',
      care_worker: 'Care worker',
      company: 'Company',
      researcher: 'Researcher',
      citizen_voice: 'Citizens’ voice',
      administrator: 'Administrator',
    },
    about: {
      project_lead: 'Leads projects from challenge to decision',
      facilitator: 'Gathers ideas and makes sure that everyone is heard',
      decision_maker: 'Weighs the evidence and decides for the municipality',
      care_worker: 'Says what would happen in practice',
      company: 'Offers a solution and follows its test',
      researcher: 'Plans the test and reads the result',
      citizen_voice: 'Speaks for citizens and relatives',
      administrator: 'Keeps organisations, units and accounts',
    },
  },
} as const;
