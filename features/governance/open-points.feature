@minor @req:GOV-009 @database:scenario
Feature: The weekly meeting begins with what nobody sees to

  Scenario: The list names what lacks somebody in charge, a deciding body or a day, and is empty once it is said
    Given the list of risks, issues and decisions with
      | Entry                          | Kind     | In charge               | Deciding Body     | Day       | Scenarios         | Stage  |
      | Few staff in the first weeks   | Risk     |                         | Steering group    | in 5 days |                   | Open   |
      | Two items share one number     | Issue    | the storekeeper         |                   |           |                   | Open   |
      | Who approves at night          | Decision | the procurement manager | Steering group    | in 3 days |                   | Open   |
      | Which wards begin              | Decision | the procurement manager | Steering group    | in 3 days | A ward is issued  | Open   |
      | Old labels are used up         | Issue    |                         |                   |           |                   | Closed |
    Then the programme manager finds in the list for the weekly meeting
      | Few staff in the first weeks | somebody in charge            |
      | Two items share one number   | a deciding body               |
      | Two items share one number   | a day                         |
      | Who approves at night        | the scenarios that it touches |
    When the programme manager puts the personnel manager in charge of "Few staff in the first weeks"
    And the programme manager notes "Design authority" as the "Deciding Body" of "Two items share one number"
    And the programme manager notes "in 4 days 12:00" as the "Deadline" of "Two items share one number"
    And the programme manager notes "An order at night" as the "Scenarios" of "Who approves at night"
    Then the programme manager finds nothing in the list for the weekly meeting
