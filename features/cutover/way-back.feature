@critical @req:CUT-003 @database:scenario
Feature: The way back was rehearsed, and by which signs and until when it is chosen is written down

  Scenario: Signs, a decision in time and a rehearsal inside the window: the gate is clear
    Given the way back for a window of 4 hours with
      | Entry                         | Kind | In charge                | Day | Began            | Ended            |
      | Stock and books differ        | Sign |                          |     |                  |                  |
      | Load the stock of the evening | Step | the stores supervisor    |     | 2026-03-07 20:00 | 2026-03-07 22:00 |
      | Open the old logins           | Step | the access administrator |     | 2026-03-07 22:00 |                  |
    Then the gate is held up by the way back
      | Stock and books differ | somebody who decides         |
      | Stock and books differ | until when it is chosen      |
      | Open the old logins    | the time that it really took |
    When the programme manager puts the finance controller in charge of "Stock and books differ"
    And the programme manager notes "next sunday 02:00" as the "Deadline" of "Stock and books differ"
    And the programme manager notes "2026-03-07 23:30" as the "Ended" of "Open the old logins"
    Then the gate is not held up by the way back

  Scenario: Nobody wrote a sign down, and the rehearsal took too long
    Given the way back for a window of 4 hours with
      | Entry                         | Kind | In charge             | Began            | Ended            |
      | Load the stock of the evening | Step | the stores supervisor | 2026-03-07 20:00 | 2026-03-08 00:30 |
    Then the gate is held up by the way back
      | way back | a sign by which it is chosen |
      | way back | an end within its 4 hours    |

  Scenario: Until when the way back is chosen is moved by the programme alone
    Given the way back for a window of 4 hours with
      | Entry                  | Kind | In charge      | Day               |
      | Stock and books differ | Sign | the technician | next sunday 02:00 |
    Then the technician cannot move the day of "Stock and books differ" to "next sunday 06:00"
    When the programme manager notes "next sunday 01:00" as the "Deadline" of "Stock and books differ"
    And the programme manager enters "Old logins are open again" in the way back with
      | Assignees | the access administrator |
      | Kind      | Step                     |
      | Began     | 2026-03-07 22:00         |
      | Ended     | 2026-03-07 23:30         |
    Then the gate is not held up by the way back
